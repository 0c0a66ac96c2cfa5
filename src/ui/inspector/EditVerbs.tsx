import {
  ArrowUpDown,
  ClipboardPaste,
  Combine,
  Contrast,
  Copy,
  CopyPlus,
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
  ['notes.mute', VolumeX],
  ['edit.select-all', SquareDashed],
  ['edit.select-rows', Rows3],
  ['edit.select-invert', Contrast],
  ['notes.quantise', Magnet],
  ['notes.transpose', ArrowUpDown],
  ['notes.split', SquareSplitHorizontal],
  ['notes.join', Combine],
  ['notes.legato', Link2],
  ['notes.remove-overlaps', Layers],
  ['notes.reverse', FlipHorizontal2],
  ['notes.double-time', FastForward],
  ['notes.half-time', Rewind],
];

/** The verbs for selected notes, for whoever does without keys; humanising has a panel of its own. */
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
