declare module "snappyjs" {
  export function uncompress(data: Uint8Array, maxLength?: number): Uint8Array;
}
declare module "lz4js" {
  export function decompressBlock(from: Uint8Array, to: Uint8Array, start: number, length: number, at: number): number;
}
