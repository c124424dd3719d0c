/** The little of the WebAssembly interface that is used here; Node's types have none. */
declare namespace WebAssembly {
  class Memory {
    constructor(limits: { initial: number; maximum: number });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  function instantiate(
    bytes: Uint8Array,
    imports: { [module: string]: { [name: string]: unknown } },
  ): Promise<{ instance: { readonly exports: unknown } }>;
}
