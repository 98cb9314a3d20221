/**
 * The vault refuses fewer than 600,000 PBKDF2 rounds, and tests make many vaults. Here the rounds are asked for as
 * ever and one is done; keys still depend on secret and salt. `access.test.ts` runs with the real number.
 */
const deriveKey = crypto.subtle.deriveKey.bind(crypto.subtle);
crypto.subtle.deriveKey = (algorithm, ...rest) => {
  const pbkdf2 = typeof algorithm === "object" && algorithm.name === "PBKDF2";
  return deriveKey(pbkdf2 ? { ...algorithm, iterations: 1 } : algorithm, ...rest);
};
