pub(crate) struct Nation { pub id: u16, pub part: u8 }
pub(crate) fn nation(w: &str) -> Option<Nation> { let id = match w { "cuba"|"cuban"|"cubans"|"havana" => 1, "usa"|"us"|"u.s."|"american"|"america"|"americans"|"washington"|"united states" => 2, "soviet"|"ussr"|"russian"|"russians"|"moscow"|"soviets" => 3, "turkey"|"turkish" => 4, _ => return None }; Some(Nation{id, part: 0}) }
pub(crate) fn name(id: u16) -> &'static str { ["", "cuba", "usa", "ussr", "turkey"][id as usize] }
