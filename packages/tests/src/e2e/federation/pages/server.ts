/** What a host's server imports when it draws pages: nothing in it may need a browser. */
export { VERSION, loadPortalModule } from '@portal/host';
