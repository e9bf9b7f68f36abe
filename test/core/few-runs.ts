// Mutation testing runs each property thousands of times: few tries are enough, with one seed for the same result again.

import fc from 'fast-check';

/** The limit is for properties that ask for many tries of their own; a first try always ends before it. */
fc.configureGlobal({ numRuns: 20, seed: 20_251_124, interruptAfterTimeLimit: 100 });

// Code with all its mutants in it is many times slower: how long it takes tells nothing.
performance.now = () => 0;
