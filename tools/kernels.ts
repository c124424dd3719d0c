import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main as compile } from 'assemblyscript/asc';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface KernelFile {
  readonly source: string;
  readonly compiled: string;
  /** Fused multiply-adds are faster, but round otherwise from machine to machine: for training alone. */
  readonly fused: boolean;
}

/** The arithmetic of the trained model: what it is written in and where it is kept compiled. */
export const KERNELS: readonly KernelFile[] = [
  { source: 'src/model/kernels/reading.as.ts', compiled: 'src/model/kernels/reading.wasm', fused: false },
  { source: 'train/kernels/training.as.ts', compiled: 'train/kernels/training.wasm', fused: true },
];

/** Compiles one of them. @throws with the compiler's words */
export async function compileKernel({ source, fused }: KernelFile): Promise<Uint8Array> {
  let compiled: Uint8Array | null = null;
  const options = [
    '-O3',
    '--runtime',
    'stub',
    '--importMemory',
    '--noAssert',
    '--enable',
    'simd',
    '--enable',
    'relaxed-simd',
  ];
  const { error } = await compile(
    [source, ...options, ...(fused ? ['--use', 'FUSED=v128'] : []), '--outFile', 'out.wasm'],
    {
      readFile: (name, base) => readFile(`${base}/${name}`, 'utf8').catch(() => null),
      writeFile: (_, contents) => {
        if (typeof contents !== 'string') compiled = contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null || compiled === null) throw new Error(`${source} does not compile: ${String(error)}`);
  return compiled;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(ROOT);
  for (const kernel of KERNELS) {
    const bytes = await compileKernel(kernel);
    await writeFile(kernel.compiled, bytes);
    console.error(`${relative(ROOT, kernel.compiled)}: ${bytes.length} bytes`);
  }
}
