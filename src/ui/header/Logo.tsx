/** The mark: notes rising out of a line, as on a roll. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <g fill="currentColor">
        <rect x="1" y="15" width="7" height="4" rx="2" opacity="0.55" />
        <rect x="9" y="9" width="8" height="4" rx="2" />
        <rect x="18" y="15" width="7" height="4" rx="2" opacity="0.55" />
        <rect x="5" y="21" width="6" height="4" rx="2" opacity="0.35" />
        <rect x="14" y="3" width="6" height="4" rx="2" opacity="0.8" />
      </g>
    </svg>
  );
}
