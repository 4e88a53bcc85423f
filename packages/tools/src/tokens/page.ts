/** The page of `npm run tokens:check`: an element of the product, and the check of its theme. */
import '@portal/kit/define/ui-pager.js';
import { verifyTheme } from '@portal/kit/testing';

Object.assign(globalThis, { verifyTheme });
