// The action's post step, copied into dist/ as it is: the same bundle as main, told which of the two it is.
process.argv.push('post');
await import('./index.js');
