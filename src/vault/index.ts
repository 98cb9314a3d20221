export type * from "./api.ts";
export { VaultError, type VaultErrorCode } from "./errors.ts";
