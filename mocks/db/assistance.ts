import { emailFault, emailToSave, extensionFault, isBlank, phoneFault, phoneToSave } from '@portal/domain';
import type { InputOf, P2pAssistance, requestCallBack } from '@portal/api';

import { ProblemError } from './problem-error.js';
import { instant, nowMs } from './environment.js';
import type { MockEnvironment } from './environment.js';

/** Help requests if no time was available (5d.7). */
export class Assistance {
  readonly #environment: MockEnvironment;
  readonly #byOrder = new Map<string, P2pAssistance>();

  constructor(environment: MockEnvironment) {
    this.#environment = environment;
  }

  of(orderId: string): P2pAssistance {
    return this.#byOrder.get(orderId) ?? { notice: null, callBack: null };
  }

  askForNotice(orderId: string, email: string): P2pAssistance {
    if (emailFault(email)) throw new ProblemError(422, 'invalid', [{ pointer: 'email', code: 'invalid' }]);
    return this.#keep(orderId, { notice: { email: emailToSave(email), requestedAt: this.#now() } });
  }

  askForCall({ orderId, name, ...typed }: InputOf<typeof requestCallBack>): P2pAssistance {
    if (isBlank(name)) throw new ProblemError(422, 'invalid', [{ pointer: 'name', code: 'required' }]);
    if (phoneFault(typed.phone)) throw new ProblemError(422, 'invalid', [{ pointer: 'phone', code: 'invalid' }]);
    if (extensionFault(typed.extension, typed.phone)) {
      throw new ProblemError(422, 'invalid', [{ pointer: 'extension', code: 'invalid' }]);
    }
    const { phone } = phoneToSave(typed.phone, typed.extension);
    const reference = `CB-${orderId.slice(-4)}`;
    return this.#keep(orderId, { callBack: { phone, requestedAt: this.#now(), reference } });
  }

  #keep(orderId: string, change: Partial<P2pAssistance>): P2pAssistance {
    const kept = { ...this.of(orderId), ...change };
    this.#byOrder.set(orderId, kept);
    return kept;
  }

  #now(): string {
    return instant(nowMs(this.#environment));
  }
}
