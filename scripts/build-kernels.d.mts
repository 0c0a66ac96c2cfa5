export const KERNELS_FILE: string;
export function buildKernels(): Promise<void>;
export const setup: typeof buildKernels;
