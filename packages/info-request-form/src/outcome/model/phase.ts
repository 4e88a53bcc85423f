/** Which view the form shows. The server decides; an unknown status stays open until the server rejects a write. */
import type { InfoRequest } from '@portal/api';

export type Phase = 'open' | 'responded' | 'withdrawn' | 'expired' | 'closed';

type RequestStatus = Pick<InfoRequest, 'status' | 'closedReason' | 'response'>;

export function phaseOf({ status, closedReason, response }: RequestStatus): Phase {
  if (closedReason === 'withdrawn' || closedReason === 'expired') return closedReason;
  if (closedReason === 'answered' || status === 'responded' || status === 'under-review') {
    return response ? 'responded' : 'closed';
  }
  if (status === 'closed' || closedReason === 'other') return response ? 'responded' : 'closed';
  return 'open';
}
