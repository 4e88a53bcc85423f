/** `recipes/angular.ts`: directives for hosts to copy, which add the elements' types to Angular templates. */
import type { PublicElement } from './elements.js';
import { camelHandler, comment, heardOn } from './host-types.js';

export function angularRecipe(elements: readonly PublicElement[]): string {
  const classes = elements.map(({ name }) => name);
  return `/**
 * Copy this file into an Angular application (17 or later). In a component that imports \`PORTAL_DIRECTIVES\`
 * the template knows the elements' properties and the details of their events.
 *
 *   @Component({ imports: [PORTAL_DIRECTIVES], schemas: [CUSTOM_ELEMENTS_SCHEMA], template: \`
 *     <portal-settings [settings]="settings">
 *       <message-center [messageId]="id" (message-opened)="open($event.detail.messageId)"></message-center>
 *     </portal-settings>\` })
 */
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import type { ${classes.join(', ')}, PortalEventMap } from '@portal/modules';

${elements.map((element) => directiveOf(element, elements)).join('\n')}
export const PORTAL_DIRECTIVES = [${classes.map((name) => `${name}Directive`).join(', ')}] as const;
`;
}

/** An input sets the element's property. An output only adds its type, because the element itself emits the event. */
function directiveOf(element: PublicElement, all: readonly PublicElement[]): string {
  const { tag, name, fields } = element;
  const inputs = fields
    .filter(({ readonly }) => !readonly)
    .map(
      (field) => `${comment(field.description, '  ')}  @Input() set ${field.name}(value: ${name}['${field.name}']) {
    this.element.${field.name} = value;
  }
`,
    );
  const outputs = heardOn(element, all).map(
    (
      event,
    ) => `${comment(event.description, '  ')}  @Output('${event.name}') readonly ${camelHandler(event.name)} = new EventEmitter<PortalEventMap['${event.name}']>();
`,
  );
  return `@Directive({ selector: '${tag}', standalone: true })
export class ${name}Directive {
  readonly element = inject<ElementRef<${name}>>(ElementRef).nativeElement;

${[...inputs, ...outputs].join('')}}
`;
}
