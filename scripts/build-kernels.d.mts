export function buildKernels(): Promise<void>;
export const setup: typeof buildKernels;
