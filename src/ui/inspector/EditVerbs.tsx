import {
  ArrowUpDown,
  ClipboardPaste,
  Combine,
  Copy,
  CopyPlus,
  Dices,
  FastForward,
  FlipHorizontal2,
  Layers,
  Link2,
  type LucideIcon,
  Magnet,
  Rewind,
  Rows3,
  Scissors,
  SquareDashed,
  SquareSplitHorizontal,
  Trash2,
  VolumeX,
} from 'lucide-react';
import { ActionButton } from '../controls/ActionButton';
import styles from './Inspector.module.css';

const VERBS: readonly (readonly [action: string, Icon: LucideIcon])[] = [
  ['edit.cut', Scissors],
  ['edit.copy', Copy],
  ['edit.paste', ClipboardPaste],
  ['edit.duplicate', CopyPlus],
  ['edit.delete', Trash2],
  ['edit.select-rows', Rows3],
  ['edit.select-invert', SquareDashed],
  ['notes.mute', VolumeX],
  ['notes.transpose', ArrowUpDown],
  ['notes.quantise', Magnet],
  ['notes.humanise', Dices],
  ['notes.split', SquareSplitHorizontal],
  ['notes.join', Combine],
  ['notes.legato', Link2],
  ['notes.remove-overlaps', Layers],
  ['notes.reverse', FlipHorizontal2],
  ['notes.double-time', FastForward],
  ['notes.half-time', Rewind],
];

/** Every verb for the selected notes, for whoever does without keys. */
export function EditVerbs() {
  return (
    <div className={styles.verbs} role="toolbar" aria-label="Edit the notes">
      {VERBS.map(([action, Icon]) => (
        <ActionButton key={action} action={action} tone="quiet" size="small">
          <Icon size={15} aria-hidden />
        </ActionButton>
      ))}
    </div>
  );
}
