/** The choice between languages and their catalogs, for modules that are not in English. */
export { isLoaded, loadLanguage, speechFor, stringsIn } from '@portal/copy/languages.js';
