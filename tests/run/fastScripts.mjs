// Before the tests of a worker: V8 is told that a script's world does not last.
import { setFlagsFromString } from 'node:v8';

/**
 * Every call of a public function runs in a fresh world, as on Google, and what V8 optimises in it is thrown away with
 * it: a third of the time of these tests. With this, only what runs very often is optimised. A V8 that does not know
 * the flag says so and goes on.
 */
setFlagsFromString('--interrupt-budget=1000000');
