import type { Catalog, Message } from './catalog.js';

type AnyCatalog = Catalog<string, never>;
type ModuleOf<Of> = Of extends Catalog<infer Module, never> ? Module : never;
type KeyOf<Of> = Of extends (strings?: never) => (key: infer Key) => string ? Key & string : never;

/** The names of the catalogs that a module of catalogs exports. */
export type CatalogNames<All> = { [Name in keyof All]: All[Name] extends AnyCatalog ? Name : never }[keyof All];

export type Messages = Readonly<Record<string, Message>>;

/** The messages of a catalog in another language, by `module.key`. A key without a message does not compile. */
export const translated = <Of>(module: ModuleOf<Of>, messages: Readonly<Record<KeyOf<Of>, Message>>): Messages =>
  Object.fromEntries(Object.entries<Message>(messages).map(([key, message]) => [`${module}.${key}`, message]));
