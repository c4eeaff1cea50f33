/** Our sign: a triangle on a line above the water, as on the icons of the add-in. */
export const Sign = ({ size }: { readonly size: number }) => (
  <svg className="sign" width={size} height={size} viewBox="0 0 16 16" aria-hidden>
    <rect width="16" height="16" rx="3" fill="#1f4e79" />
    <path d="M0 9h16v4a3 3 0 0 1-3 3H3a3 3 0 0 1-3-3z" fill="#5fb0e5" />
    <path d="M3 2h10L8 9zM2 9h12v2H2z" fill="#fff" />
  </svg>
);
