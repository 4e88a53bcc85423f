import { addDays } from '@portal/domain';

import { ORDERS } from '../data/known.js';
import { FIRST_NAMES, LAST_NAMES, PROVIDERS } from '../data/names.js';
import { PLANS, PROCEDURES, SOLUTIONS } from '../data/plans.js';
import type { LineOfBusiness, PlanId, Solution } from '../data/plans.js';
import type { OrderRecord, OrderStatus } from './order-record.js';
import { addBusinessDays, payerToday } from './payer-time.js';
import { chance, pick } from './random.js';
import type { MockEnvironment } from './environment.js';

/** The explicit fields of an order; the rest derives from its ID. */
interface OrderSeed {
  readonly orderId: string;
  readonly solution: Solution;
  readonly plan: PlanId;
  readonly line: LineOfBusiness;
  readonly status?: OrderStatus;
  /** Business days since the decision. */
  readonly decidedAgo?: number;
  readonly appeal?: boolean;
  readonly minutes?: readonly [number, number];
  readonly services?: readonly (readonly [code: string, description: string])[];
  readonly age?: number;
}

/** In addition to the named ones. */
const GENERATED = 54;
const PLAN_IDS = Object.keys(PLANS) as readonly PlanId[];
const LINES: readonly LineOfBusiness[] = ['commercial', 'medicare', 'medicaid'];
const STATUSES: readonly OrderStatus[] = ['non-authorized', 'non-authorized', 'authorized', 'pending', 'withdrawn'];

const USUAL = { status: 'non-authorized', decidedAgo: 2, appeal: false, minutes: undefined, age: undefined } as const;

const msk = { solution: 'musculoskeletal', plan: 'anthem-oh', line: 'commercial' } as const;
const genetic = { solution: 'genetic-testing', line: 'commercial' } as const;

const KNOWN_ORDERS: readonly OrderSeed[] = [
  { ...msk, orderId: ORDERS.request, decidedAgo: 0 },
  { ...msk, orderId: ORDERS.mskExternal, plan: 'lakeshore', decidedAgo: 1 },
  { orderId: ORDERS.oncology, solution: 'medical-oncology', plan: 'summit', line: 'medicare', decidedAgo: 1 },
  {
    orderId: ORDERS.mixedLengths,
    solution: 'medical-oncology',
    plan: 'anthem-va',
    line: 'commercial',
    minutes: [30, 60],
  },
  { orderId: ORDERS.surgicalGeorgiaCommercial, solution: 'surgical-procedures', plan: 'anthem-ga', line: 'commercial' },
  { ...genetic, orderId: ORDERS.genetic, plan: 'anthem-oh' },
  { ...genetic, orderId: ORDERS.geneticGeorgiaCommercial, plan: 'anthem-ga' },
  { ...genetic, orderId: ORDERS.geneticGeorgiaMedicare, plan: 'anthem-ga', line: 'medicare' },
  { ...genetic, orderId: ORDERS.geneticIllinoisMedicaid, plan: 'bcbs-il', line: 'medicaid' },
  { ...genetic, orderId: ORDERS.geneticIllinoisCommercial, plan: 'bcbs-il' },
  { orderId: ORDERS.radiology, solution: 'radiology', plan: 'prairie', line: 'commercial' },
  { ...msk, orderId: ORDERS.windowOver, decidedAgo: 15 },
  { ...msk, orderId: ORDERS.underAppeal, decidedAgo: 4, appeal: true },
  { ...msk, orderId: ORDERS.authorized, status: 'authorized' },
  { ...msk, orderId: ORDERS.pending, status: 'pending' },
  { ...msk, orderId: ORDERS.withdrawn, status: 'withdrawn' },
  { ...msk, orderId: ORDERS.requested, decidedAgo: 3 },
  { ...msk, orderId: ORDERS.confirmed, decidedAgo: 3, plan: 'anthem-ca' },
  { ...msk, orderId: ORDERS.cancelledByPayer, decidedAgo: 4 },
  { ...msk, orderId: ORDERS.declined, decidedAgo: 5 },
  { ...msk, orderId: ORDERS.completed, decidedAgo: 6 },
];

/** Orders of the deck's messages. */
const MESSAGE_ORDERS: readonly OrderSeed[] = [
  {
    orderId: '136930695',
    solution: 'radiology',
    plan: 'anthem-oh',
    line: 'medicare',
    status: 'pending',
    age: 60,
    services: [
      ['93307', 'ECHO, transthoracic, heart, complete'],
      ['72149', 'Contrast MRI of lumbar spine'],
    ],
  },
  { orderId: '136955120', solution: 'cardiology', plan: 'lakeshore', line: 'commercial', status: 'pending' },
  { orderId: '136941377', solution: 'radiology', plan: 'bcbs-il', line: 'commercial', status: 'pending' },
  ...['136127103', '136703223', '136891899', '136862481', '136939995'].map((orderId, index): OrderSeed => ({
    orderId,
    solution: index % 2 === 0 ? 'radiology' : 'cardiology',
    plan: pick(PLAN_IDS, chance(7, orderId)),
    line: pick(LINES, chance(11, orderId)),
    status: index === 0 ? 'withdrawn' : 'authorized',
    decidedAgo: 600,
  })),
];

export function seedOrders(environment: MockEnvironment): readonly OrderRecord[] {
  const generated = Array.from({ length: GENERATED }, (_, index): OrderSeed => {
    const orderId = String(124_100_003 + index * 977);
    return {
      orderId,
      solution: pick(Object.keys(SOLUTIONS) as Solution[], (index % 6) / 6),
      plan: pick(PLAN_IDS, chance(environment.seed, `plan ${orderId}`)),
      line: pick(LINES, chance(environment.seed, `line ${orderId}`)),
      status: pick(STATUSES, chance(environment.seed, `status ${orderId}`)),
      decidedAgo: 3 + Math.floor(chance(environment.seed, `decided ${orderId}`) * 20),
    };
  });
  return [...KNOWN_ORDERS, ...MESSAGE_ORDERS, ...generated].map((seed) => orderOf(seed, environment));
}

function orderOf(seed: OrderSeed, environment: MockEnvironment): OrderRecord {
  const { orderId, solution, status, decidedAgo, appeal, minutes, age } = { ...USUAL, ...seed };
  const by = (name: string): number => chance(environment.seed, `${name} ${orderId}`);
  const today = payerToday(environment.now());
  const decided = addBusinessDays(today, -decidedAgo);
  const enteredDate = addBusinessDays(decided, orderId === ORDERS.request ? 0 : -1 - Math.floor(by('entered') * 3));
  const services = seed.services ?? [pick(PROCEDURES[solution], by('procedure'))];
  const length = solution === 'medical-oncology' || solution === 'surgical-procedures' ? 60 : 30;

  return {
    orderId,
    solution,
    status,
    plan: seed.plan,
    lineOfBusiness: seed.line,
    member: {
      name: memberName(by, environment.traits.words === 'long'),
      memberId: `${pick(['YRP', 'XJD', 'KLA', '123A', 'W'], by('prefix'))}${String(100_000 + Math.floor(by('member') * 899_999))}`,
      birthDate: birthDate(age ?? 24 + Math.floor(by('age') * 60), by, today),
    },
    orderingProvider: pick(PROVIDERS, by('provider')),
    services: services.map(([code, description], index) => ({ line: index + 1, code, description })),
    enteredDate,
    serviceDate: addDays(enteredDate, 10 + Math.floor(by('service') * 20)),
    decidedOn: status === 'pending' ? null : decided,
    underAppeal: appeal,
    slotMinutes: minutes ?? [length, length],
  };
}

type By = (name: string) => number;

function memberName(by: By, long: boolean): string {
  const last = pick(LAST_NAMES, by('last'));
  const first = pick(FIRST_NAMES, by('first'));
  return long
    ? `${last}-Featherstonehaugh-Cholmondeley-Wolfeschlegelstein, ${first} Maximiliana Theodora`
    : `${last}, ${first}`;
}

/** The last birthday in January at which this age was reached. */
function birthDate(age: number, by: By, today: string): string {
  const birthday = `01-${String(1 + Math.floor(by('birthday') * 28)).padStart(2, '0')}`;
  const year = Number(today.slice(0, 4)) - age - (today.slice(5) < birthday ? 1 : 0);
  return `${String(year)}-${birthday}`;
}
