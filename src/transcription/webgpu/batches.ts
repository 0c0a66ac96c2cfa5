import { yieldToEventLoop } from '../../shared/event-loop';

export interface BatchesOptions<Request, Answer> {
  /** Requests in a batch at most. */
  readonly size: number;
  /** Batches under way: one that computes, and one that waits for it on the device, which is then never idle. */
  readonly atOnce: number;
  readonly run: (requests: readonly Request[]) => Promise<readonly Answer[]>;
}

/**
 * Gathers single requests into batches. Those that come in one turn of the event loop go together, and those that come
 * while enough is under way wait for the next batch. Answers come in the requests' order.
 */
export class Batches<Request, Answer> {
  private waiting: Waiting<Request, Answer>[] = [];
  private underWay = 0;
  private gathering = false;

  constructor(private readonly options: BatchesOptions<Request, Answer>) {}

  /** Rejects with whatever its batch ended with. */
  add(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      void this.gather();
    });
  }

  private async gather(): Promise<void> {
    if (this.gathering) return;
    this.gathering = true;
    await yieldToEventLoop();
    this.gathering = false;
    while (this.waiting.length > 0 && this.underWay < this.options.atOnce) {
      void this.runBatch(this.waiting.splice(0, this.options.size));
    }
  }

  private async runBatch(batch: readonly Waiting<Request, Answer>[]): Promise<void> {
    this.underWay += 1;
    try {
      const answers = await this.options.run(batch.map(({ request }) => request));
      for (const [index, { resolve, reject }] of batch.entries()) {
        const answer = answers[index];
        if (answer === undefined) reject(new Error('a batch with an answer too few'));
        else resolve(answer);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      this.underWay -= 1;
      void this.gather();
    }
  }
}

interface Waiting<Request, Answer> {
  readonly request: Request;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
}
