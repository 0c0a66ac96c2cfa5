import type { TakeId } from '../score/note';
import type { TakeAudio } from '../shared/take-audio';

/** The recordings of the project on screen, by take. */
export class TakeLibrary {
  private readonly takes = new Map<TakeId, TakeAudio>();

  get(id: TakeId): TakeAudio | undefined {
    return this.takes.get(id);
  }

  set(id: TakeId, audio: TakeAudio): void {
    this.takes.set(id, audio);
  }

  clear(): void {
    this.takes.clear();
  }
}
