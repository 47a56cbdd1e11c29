import { describe, expect, it } from '@jest/globals';
import * as api from '../../apps/api/src/libs.js';
import * as worker from '../../apps/worker/src/libs.js';

describe('the API and the worker', () => {
  it('[X7] know the same tables and the same subscribers: what one publishes the other handles', () => {
    expect(new Set(api.ENTITIES)).toEqual(new Set(worker.ENTITIES));
    expect(api.SUBSCRIPTIONS).toEqual(worker.SUBSCRIPTIONS);
    expect(api.SUBSCRIPTIONS.length).toBeGreaterThan(3);
  });
});
