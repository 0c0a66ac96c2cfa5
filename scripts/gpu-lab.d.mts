import type { Browser, Page } from '@playwright/test';

export const SOFTWARE_GPU_FLAGS: readonly string[];
export function openGpuLab(executablePath: string | undefined): Promise<{ browser: Browser; page: Page }>;
