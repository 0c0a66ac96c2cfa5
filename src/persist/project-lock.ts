import { PersonError } from '../shared/person-error';

export interface ProjectLock {
  release(): void;
}

/** After a reload the old page's lock may outlive it by a moment; a second tab is told after this long. */
const PATIENCE_MS = 1500;

/**
 * Holds a project for this tab. Throws a `PersonError` (project-open-elsewhere) where another tab holds it. Where the
 * browser has no locks there is nothing to hold.
 */
export async function lockProject(
  locks: Pick<LockManager, 'request'> | undefined,
  projectId: string,
  patienceMs = PATIENCE_MS,
): Promise<ProjectLock> {
  if (!locks) return { release: () => {} };
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  return new Promise<ProjectLock>((resolve, reject) => {
    locks
      .request(`melograph-project-${projectId}`, { signal: patience.signal }, () => {
        clearTimeout(timer);
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch((cause: unknown) => {
        clearTimeout(timer);
        reject(
          new PersonError(
            'project-open-elsewhere',
            'This project is open in another tab. Go on there, or close that tab and reload this page.',
            { cause },
          ),
        );
      });
  });
}
