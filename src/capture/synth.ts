/** One note to be rendered. */
export interface SynthNote {
  /** MIDI note number; A4 = 69 = 440 Hz. */
  readonly midi: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** MIDI velocity in 1..127. */
  readonly velocity: number;
}

/**
 * A soft struck string: every partial dies away, the high ones sooner. The attack is that of felt: a harder one has
 * energy at every pitch at once, which the model takes for a new onset of all that is sounding.
 */
const ATTACK_SECONDS = 0.025;
/** Time constant of what goes on sounding after the key is let go. */
const RELEASE_SECONDS = 0.05;
/** After this many of them a released note is 52 dB down and is cut. */
const RELEASE_CONSTANTS = 6;
const MAXIMUM_PARTIALS = 20;
const HIGHEST_PARTIAL_HZ = 9000;
/** Stiffness of the string: partial n sounds at n f sqrt(1 + B n^2) (Fletcher 1964). */
const INHARMONICITY = 0.0002;
/** Amplitude of one note at full velocity; six such notes at once stay below full scale. */
const FULL_AMPLITUDE = 0.22;

/** Seconds from the start until the last note has died away. */
export function renderedSeconds(notes: readonly SynthNote[]): number {
  return notes.reduce((end, note) => Math.max(end, note.endSeconds + RELEASE_CONSTANTS * RELEASE_SECONDS), 0);
}

/** The notes as mono samples, from 0 to `renderedSeconds`. The same notes always give the same samples. */
export function renderNotes(notes: readonly SynthNote[], sampleRateHz: number): Float32Array {
  const samples = new Float32Array(Math.ceil(renderedSeconds(notes) * sampleRateHz));
  renderInto(samples, 0, notes, sampleRateHz);
  return samples;
}

/**
 * Adds what sounds of the notes in [startFrame, startFrame + target.length) to `target`. Pieces rendered one by one
 * join without a seam, as every partial is computed from the note's own start.
 */
export function renderInto(
  target: Float32Array,
  startFrame: number,
  notes: readonly SynthNote[],
  sampleRateHz: number,
): void {
  for (const note of notes) renderNote(target, startFrame, note, sampleRateHz);
}

function renderNote(target: Float32Array, startFrame: number, note: SynthNote, sampleRateHz: number): void {
  const onset = Math.round(note.startSeconds * sampleRateHz);
  const release = Math.round(note.endSeconds * sampleRateHz);
  const end = release + Math.round(RELEASE_CONSTANTS * RELEASE_SECONDS * sampleRateHz);
  const from = Math.max(startFrame, onset);
  const to = Math.min(startFrame + target.length, end);
  if (from >= to) return;

  const tone = new Float64Array(to - from);
  addPartials(tone, from - onset, note, sampleRateHz);
  const attackFrames = ATTACK_SECONDS * sampleRateHz;
  const releaseRate = 1 / (RELEASE_SECONDS * sampleRateHz);
  for (let i = 0; i < tone.length; i++) {
    const age = from + i - onset;
    let gain = age < attackFrames ? 0.5 - 0.5 * Math.cos((Math.PI * age) / attackFrames) : 1;
    if (from + i > release) gain *= Math.exp((release - from - i) * releaseRate);
    target[from - startFrame + i] = (target[from - startFrame + i] as number) + gain * (tone[i] as number);
  }
}

/** Adds the decaying partials of a note, `age` frames after its onset, to `tone`. */
function addPartials(tone: Float64Array, age: number, note: SynthNote, sampleRateHz: number): void {
  const loudness = note.velocity / 127;
  const fundamentalHz = 440 * 2 ** ((note.midi - 69) / 12);
  const highestHz = Math.min(HIGHEST_PARTIAL_HZ, 0.45 * sampleRateHz);
  // Low strings ring longer; a harder blow is not only louder but brighter.
  const decaySeconds = 1.6 * (261.6 / fundamentalHz) ** 0.5;
  const slope = 1.5 - 0.5 * loudness;
  for (let n = 1; n <= MAXIMUM_PARTIALS; n++) {
    const hz = n * fundamentalHz * Math.sqrt(1 + INHARMONICITY * n * n);
    if (hz > highestHz) break;
    const angle = (2 * Math.PI * hz) / sampleRateHz;
    const decay = Math.exp(-(1 + 0.3 * (n - 1)) / (decaySeconds * sampleRateHz));
    const amplitude = FULL_AMPLITUDE * loudness ** 1.5 * n ** -slope;
    // A damped sine by its two-term recurrence: exact, and without a sine a sample.
    const at = (k: number): number => amplitude * decay ** k * Math.sin(angle * k);
    const a = 2 * decay * Math.cos(angle);
    const b = -decay * decay;
    let before = at(age - 1);
    let now = at(age);
    for (let i = 0; i < tone.length; i++) {
      tone[i] = (tone[i] as number) + now;
      const next = a * now + b * before;
      before = now;
      now = next;
    }
  }
}
