/** What the sweep over kill points needs of the vault; bundled with kill points by {@link ./bundle.ts}. */
export { openVault } from "../../src/vault/index.ts";
