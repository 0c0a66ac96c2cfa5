/** What a project list shows. */
export interface ProjectSummary {
  readonly id: string;
  readonly name: string;
  readonly updatedAtMs: number;
  readonly noteCount: number;
  readonly durationSeconds: number;
}
