/** What a host imports for server rendering: none of it may need a browser. */
export { VERSION, loadPortalModule } from '@portal/host';
