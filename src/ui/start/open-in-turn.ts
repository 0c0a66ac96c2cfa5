import type { Services } from '../../actions/services';

/** Opens files one after another, each as a take of its own. */
export async function openInTurn(files: Services['files'], chosen: Iterable<File>): Promise<void> {
  for (const file of [...chosen]) await files.open(file);
}
