/** Fetches by name from a folder of the page's own server. */
export const bytesOf = (folder: string) => async (name: string) => (await fetch(`/${folder}/${name}`)).arrayBuffer();
