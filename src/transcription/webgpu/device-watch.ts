import { BackendLostError } from '../network';

/**
 * Knows whether the device behind a network is still there, so that work which would never end on a lost device ends
 * with an error instead.
 */
export class DeviceWatch {
  private lostError: BackendLostError | null = null;
  /** Of all work under way. */
  private readonly rejecters = new Set<(error: BackendLostError) => void>();
  private announceLoss: (error: BackendLostError) => void = () => {};

  /** Resolves once, if ever: also when the device goes while nothing runs on it. */
  readonly lost = new Promise<BackendLostError>((resolve) => {
    this.announceLoss = resolve;
  });

  /** @param reason a clause, for people: "the device was lost: driver reset" */
  reportLoss(reason: string): void {
    if (this.lostError !== null) return;
    this.lostError = new BackendLostError(reason);
    for (const reject of this.rejecters) reject(this.lostError);
    this.announceLoss(this.lostError);
  }

  /** @throws BackendLostError if the device has gone */
  check(): void {
    if (this.lostError !== null) throw this.lostError;
  }

  /** `work`'s result, or BackendLostError as soon as the device goes. */
  async guard<T>(work: Promise<T>): Promise<T> {
    this.check();
    // Not Promise.race against one long-lived promise: that would keep a reaction for every call ever made.
    let rejecter: (error: BackendLostError) => void = () => {};
    const loss = new Promise<never>((_, reject) => {
      rejecter = reject;
    });
    this.rejecters.add(rejecter);
    try {
      const result = await Promise.race([work, loss]);
      // A device that went during the read may have answered with zeros.
      this.check();
      return result;
    } finally {
      this.rejecters.delete(rejecter);
    }
  }
}
