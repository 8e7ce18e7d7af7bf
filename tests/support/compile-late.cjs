/*
 * Loaded by every Node of a run. A test runs code a few times that a build of 100,000 capsules runs a million times: V8's best compiler,
 * which begins after a few hundred calls, takes more time than it gives. Here it begins later, where Node has that option (see `node --v8-options`).
 */
const { setFlagsFromString } = require('node:v8')

if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=500000')
