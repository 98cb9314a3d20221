import fc from "fast-check";

/** One seed, so that a run says the same twice; the long run looks further with a new one each time. */
if (!process.env.CLAIMTRAIL_LONG) fc.configureGlobal({ seed: 20261124 });
