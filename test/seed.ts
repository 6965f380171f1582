/**
 * The seed of all property tests: the same for everybody, so that what passed goes on passing. `SEED=7 npm test` looks elsewhere;
 * whatever fails prints its own.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
