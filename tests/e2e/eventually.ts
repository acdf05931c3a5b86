import { expect } from 'vitest';

/** What will be so in a while: a page in a real browser on a busy machine takes its time, and one second, the runner's own, is not enough. */
export const eventually = <Value>(get: () => Value | Promise<Value>) => expect.poll(get, { timeout: 15_000, interval: 50 });
