import { NoteTable } from '../pianoroll/NoteTable';
import { PianoRoll } from '../pianoroll/PianoRoll';
import styles from './App.module.css';
import { AppContext, type AppContextValue } from './app-context';
import './tokens.css';

export function App({ context }: { context: AppContextValue }) {
  return (
    <AppContext value={context}>
      <div className={styles.app}>
        <header className={styles.header} />
        <aside className={styles.tracks} aria-label="Tracks" />
        <main className={styles.main}>
          <PianoRoll context={context} onHandle={context.registerRoll} />
          <NoteTable context={context} />
        </main>
        <aside className={styles.inspector} aria-label="Inspector" />
        <footer className={styles.status} />
      </div>
    </AppContext>
  );
}
