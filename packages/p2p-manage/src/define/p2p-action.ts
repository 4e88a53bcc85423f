/** The button is a module of its own, and a later part of managing: its code is in a folder of that. */
export { default } from './later-action/p2p-action.js';
