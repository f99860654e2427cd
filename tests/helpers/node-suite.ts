// Lets the files that the browsers run with mocha's globals run under node:test as they stand (QA-4).
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';

Object.assign(globalThis, { describe, it, before, after, beforeEach, afterEach });
