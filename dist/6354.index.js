export const id = 6354;
export const ids = [6354];
export const modules = {

/***/ 6354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isZip: () => (/* binding */ isZip),
/* harmony export */   unzip: () => (/* binding */ unzip)
/* harmony export */ });
/** What the product exports has a few files of some kilobytes each. A few bytes of an archive could otherwise become gigabytes. */
const most = { files: 2000, bytes: 1024 * 1024, inAll: 32 * 1024 * 1024 };
/** What the first bytes of an archive are; the second is that of an empty one. */
const isZip = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
/**
 * The YAML and JSON files of an archive, in its order. Nothing is written anywhere. One that is broken (H2K-832), too large (H2K-833), or that has a
 * name or a link which leads out of its folder (H2K-834) is refused as a whole: somebody made it so.
 */
async function unzip(file, bytes) {
    const { fromBufferPromise } = (await __webpack_require__.e(/* import() */ 9517).then(__webpack_require__.t.bind(__webpack_require__, 9517, 19))).default;
    const members = [];
    const left = [];
    try {
        const archive = await fromBufferPromise(Buffer.from(bytes), { validateEntrySizes: true, strictFileNames: true });
        let sum = 0;
        for await (const entry of archive.eachEntry()) {
            const { fileName: name, uncompressedSize: size } = entry;
            sum += size;
            if (isLink(entry))
                return { problem: refused('H2K-834', file, `${quoted(name)} is a link`) };
            if (archive.entryCount > most.files || size > most.bytes || sum > most.inAll)
                return { problem: tooLarge(file, name, size) };
            if (!/\.(?:ya?ml|json)$/i.test(name)) {
                if (!name.endsWith('/'))
                    left.push(name);
                continue;
            }
            const content = await whole(await archive.openReadStreamPromise(entry));
            if (process.getBuiltinModule('node:zlib').crc32(content) !== entry.crc32)
                throw new Error(`the checksum of ${quoted(name)} is another`);
            members.push({ name, bytes: content });
        }
        return { members, left };
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const leaves = /relative path|absolute path|invalid characters in fileName/.test(message);
        return { problem: leaves ? refused('H2K-834', file, message) : refused('H2K-832', file, message) };
    }
}
/** The file's mode stands in the upper half, where a Unix made it. */
const isLink = ({ externalFileAttributes: attributes }) => ((attributes >>> 16) & 0o170000) === 0o120000;
/** yauzl ends the stream with an error as soon as it gives more than the entry has promised. */
async function whole(stream) {
    const parts = [];
    for await (const part of stream)
        parts.push(part);
    return Buffer.concat(parts);
}
const quoted = (name) => JSON.stringify(name.slice(0, 200));
function refused(code, file, why) {
    const [message, fix] = code === 'H2K-834'
        ? [`${file} would write outside its folder: ${why}`, 'don’t use this archive: no product exports such a one']
        : [`${file} is a broken archive: ${why}`, 'export it anew, or unpack it and import its files'];
    return { code, severity: 'error', message, fix, at: { file, line: 1, column: 1 } };
}
const tooLarge = (file, name, size) => ({
    code: 'H2K-833',
    severity: 'error',
    message: `${file} holds more than an export does: ${quoted(name)} would be ${size} bytes`,
    fix: `at most ${most.files} files, 1 MiB each, 32 MiB in all: import its parts one by one`,
    at: { file, line: 1, column: 1 },
});


/***/ })

};
