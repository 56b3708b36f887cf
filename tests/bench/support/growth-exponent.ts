/** How much work there was, and how long it took. */
export type Point = { size: number; milliseconds: number };

/** The slope of a straight line through the logarithms, by least squares: 1 is linear, 2 quadratic. */
export function growthExponent(points: readonly Point[]): number {
  const logs = points.map(({ size, milliseconds }) => ({ x: Math.log(size), y: Math.log(milliseconds) }));
  const mean = (pick: (log: { x: number; y: number }) => number) =>
    logs.reduce((sum, log) => sum + pick(log), 0) / logs.length;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const covariance = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
}
