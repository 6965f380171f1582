import type { SmallTalk } from '../small-talk.js';

const WHO =
  '(?: (?:(?:a )?(?:ti|vos|todos|todas)|a todo el mundo|gente|amigo|amiga|amigos|bot|footnote|otra vez|de nuevo|por todo|por (?:la|tu) ayuda|de antemano))*';

export const smallTalk: SmallTalk = {
  hello: [
    new RegExp(
      `^(?:(?:hola+|holi|ey) )?(?:hola+|holi|ey|buenas|buen (?:día|dia)|buenos (?:días|dias)|(?:muy )?buenas (?:tardes|noches))${WHO}$`,
    ),
    /^(?:(?:hola|hey|buenas) )?(?:(?:qué|que) (?:tal|hay|onda)|(?:cómo|como) (?:estás|estas|te va|va|andas))(?: (?:hoy|todo))?$/,
  ],
  thanks: [
    new RegExp(`^(?:ok |vale |genial |muchas |muchísimas |mil )*gracias${WHO}$`),
    /^(?:genial|perfecto|excelente|estupendo|buenísimo|guay|bien|muy bien|bien hecho|buen trabajo|buen bot|vale|de acuerdo)$/,
  ],
  bye: [
    new RegExp(
      `^(?:adiós|adios|chao|chau|hasta (?:luego|pronto|mañana|la próxima|la vista)|nos vemos|que descanses)${WHO}$`,
    ),
  ],
  help: [
    /^(?:(?:por favor )?ayuda(?: por favor)?|ayúdame|ayudame|necesito ayuda|(?:los )?comandos)$/,
    /^(?:(?:qué|que|quién|quien) (?:eres|sos)|(?:qué|que) es (?:esto|este bot)|(?:para )?(?:qué|que) sirves)$/,
    /^(?:qué|que) (?:(?:puedes|podés|podes|sabes|sabés) hacer|haces|hacés)$/,
    /^(?:cómo|como) (?:funcionas|funciona (?:esto|el bot|este bot)|te uso|se usa(?: (?:esto|el bot|este bot))?|uso (?:esto|el bot|este bot)|(?:te )?pregunto)$/,
  ],
};
