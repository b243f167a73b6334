/**
 * Loaded before the product: its clock jumps when it gets SIGUSR2, ahead by two days, back by one and then right again.
 * Timers go on by the machine's own.
 */
const offsets = [172_800_000, -86_400_000, 0];
let jumps = 0;
let offset = 0;
process.on('SIGUSR2', () => {
  offset = offsets[jumps % offsets.length] ?? 0;
  jumps += 1;
});
const RealDate = Date;
const realNow = Date.now.bind(Date);

class JumpingDate extends RealDate {
  constructor(...given: readonly unknown[]) {
    if (given.length === 0) super(realNow() + offset);
    else super(...(given as [number]));
  }
  static override now(): number {
    return realNow() + offset;
  }
}
globalThis.Date = JumpingDate as DateConstructor;
