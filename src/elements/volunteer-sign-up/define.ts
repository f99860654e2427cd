import { VolunteerSignUpElement } from './volunteer-sign-up.ts';

if (!customElements.get('samspil-volunteer-sign-up')) {
  customElements.define('samspil-volunteer-sign-up', VolunteerSignUpElement);
}

declare global {
  interface HTMLElementTagNameMap {
    'samspil-volunteer-sign-up': VolunteerSignUpElement;
  }
}
