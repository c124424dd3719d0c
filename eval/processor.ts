/** Milliseconds that all threads of this process have had a processor since `used`. */
export function processorSince(used: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1000;
}
