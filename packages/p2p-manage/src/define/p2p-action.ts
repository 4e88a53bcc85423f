/** A public module and also a lazy part of managing, so its code has its own folder. */
export { default } from './later-action/p2p-action.js';
