import { existsSync } from 'node:fs';

/** Where Debian and Ubuntu put it. The tests start this one, so that nothing is fetched by them. */
const chromium = '/usr/bin/chromium';

/** Why the pages can't be looked at in a browser; undefined: they can. */
export const whyNoChromium = (): string | undefined =>
  existsSync(chromium) ? undefined : `there is no ${chromium}: apt-get install chromium`;
