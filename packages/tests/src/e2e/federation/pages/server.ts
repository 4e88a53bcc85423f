/** The imports of a host with server rendering; none of them may need a browser. */
export { VERSION, loadPortalModule } from '@portal/host';
