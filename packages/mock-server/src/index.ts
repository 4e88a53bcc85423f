export * from './fault-plan.js';
export * from './faults.js';
export { createMockServer } from './server.js';
