export { curlOf } from './curl.js';
export { FIXTURES } from './fixtures.js';
export type { FixtureName } from './fixtures.js';
export { SECTIONS } from './rule.js';
export type { Level, Rule, Sample } from './rule.js';
export { rules } from './rules/rules.js';
