//! A displayed formula reckoned again from its text alone, as a reader would with a pen: it knows how numbers are written and
//! what the signs and the few words mean, and nothing of the program.

/// What the text comes to; the condition of each « si » must hold for the figures that stand there, where it is about figures.
pub(crate) fn reckoned(text: &str) -> Result<f64, String> {
    let mut pen = Pen { rest: text };
    let value = pen.expression()?;
    if pen.rest.is_empty() { Ok(value) } else { Err(format!("« {} » is left of « {text} »", pen.rest)) }
}

struct Pen<'a> {
    rest: &'a str,
}

const COLON: &str = "\u{a0}: ";

impl Pen<'_> {
    fn takes(&mut self, start: &str) -> bool {
        let Some(rest) = self.rest.strip_prefix(start) else { return false };
        self.rest = rest;
        true
    }

    fn must(&mut self, start: &str) -> Result<(), String> {
        if self.takes(start) { Ok(()) } else { Err(format!("no « {start} » before « {} »", self.rest)) }
    }

    fn expression(&mut self) -> Result<f64, String> {
        if self.takes("si ") {
            return self.taken();
        }
        let value = self.sum()?;
        if !self.takes(" arrondi à un multiple de ") {
            return Ok(value);
        }
        let step = self.sum()?;
        Ok(step * (value / step + 0.5 + 1e-9).floor())
    }

    /// « si … (oui) : … »: the branch that was taken.
    fn taken(&mut self) -> Result<f64, String> {
        let ends = ["oui", "non"].map(|word| (word == "oui", [" (", word, ")", COLON].concat()));
        let at = |end: &str| Some(parts(self.rest, end)).filter(|parts| parts.len() > 1).map(|parts| parts[0].len());
        let found = ends.iter().filter_map(|(holds, end)| Some((at(end)?, *holds, end.len()))).min();
        let (at, holds, length) = found.ok_or_else(|| format!("no verdict in « si {} »", self.rest))?;
        let asked = &self.rest[..at];
        self.rest = &self.rest[at + length..];
        if condition(asked).is_some_and(|found| found != holds) {
            return Err(format!("« {asked} » is said to be {holds}"));
        }
        self.expression()
    }

    fn sum(&mut self) -> Result<f64, String> {
        let mut sum = self.product()?;
        loop {
            if self.takes(" + ") {
                sum += self.product()?;
            } else if self.takes(" − ") {
                sum -= self.product()?;
            } else {
                return Ok(sum);
            }
        }
    }

    fn product(&mut self) -> Result<f64, String> {
        let mut product = self.single()?;
        loop {
            if self.takes(" × ") {
                product *= self.single()?;
            } else if self.takes(" ÷ ") {
                product /= self.single()?;
            } else {
                return Ok(product);
            }
        }
    }

    fn single(&mut self) -> Result<f64, String> {
        if self.takes("−") {
            return self.single().map(|value| -value);
        }
        if self.takes("—") {
            return Ok(f64::NAN);
        }
        for (word, least) in [("le plus petit de (", true), ("le plus grand de (", false)] {
            if self.takes(word) {
                let mut best = self.expression()?;
                while self.takes("\u{202f}; ") {
                    let next = self.expression()?;
                    // What is missing cannot be the least or the greatest.
                    let is_better = if least { next < best } else { next > best };
                    best = if best.is_nan() || next.is_nan() {
                        f64::NAN
                    } else if is_better {
                        next
                    } else {
                        best
                    };
                }
                self.must(")")?;
                return Ok(best);
            }
        }
        if self.takes("√(") {
            let value = self.expression()?;
            self.must(")")?;
            return Ok(value.sqrt());
        }
        // By the sum of the bell's heights, in the middle of nine thousand steps.
        if self.takes("Φ(") {
            let value = self.expression()?;
            self.must(")")?;
            let height = |at: f64| libm::exp(-0.5 * at * at) / (2.0 * std::f64::consts::PI).sqrt();
            let step = value.abs().min(9.0) / 9000.0;
            let area: f64 = (0..9000_u16).map(|rank| height((f64::from(rank) + 0.5) * step) * step).sum();
            return Ok(0.5 + value.signum() * area);
        }
        if self.takes("exp(") {
            let value = self.expression()?;
            self.must(")")?;
            return Ok(libm::exp(value));
        }
        if !self.takes("(") {
            return self.number();
        }
        let value = self.expression()?;
        self.must(")")?;
        if !self.takes(" tenu entre ") {
            return Ok(value);
        }
        let low = self.expression()?;
        self.must(" et ")?;
        let high = self.expression()?;
        Ok(if value.is_nan() { value } else { value.max(low).min(high) })
    }

    fn number(&mut self) -> Result<f64, String> {
        let is_in = |(at, c): (usize, char)| {
            let group = c == '\u{202f}' && self.rest[at + c.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
            c.is_ascii_digit() || c == ',' || group
        };
        let end = self.rest.char_indices().find(|one| !is_in(*one)).map_or(self.rest.len(), |(at, _)| at);
        let digits: String = self.rest[..end].chars().filter(|c| *c != '\u{202f}').collect();
        let value: f64 = digits.replace(',', ".").parse().map_err(|_| format!("no number at « {} »", self.rest))?;
        self.rest = &self.rest[end..];
        let units = ["€", "%", "h", "mois", "contacts", "contact", "clients", "client"];
        let unit = units.iter().find(|unit| self.takes(&["\u{a0}", unit].concat()));
        Ok(if unit == Some(&"%") { value / 100.0 } else { value })
    }
}

/// Whether a condition holds; none where it is not about figures alone.
fn condition(text: &str) -> Option<bool> {
    if let Some(inner) = text.strip_prefix("non (").and_then(|rest| rest.strip_suffix(')'))
        && parts(inner, ")").len() == 1
    {
        return condition(inner).map(|holds| !holds);
    }
    let any = parts(text, " ou ");
    if any.len() > 1 {
        let each: Vec<Option<bool>> = any.into_iter().map(condition).collect();
        return if each.contains(&Some(true)) { Some(true) } else { each.iter().all(Option::is_some).then_some(false) };
    }
    let all = parts(text, " et ");
    if all.len() > 1 {
        let each: Vec<Option<bool>> = all.into_iter().map(condition).collect();
        return if each.contains(&Some(false)) {
            Some(false)
        } else {
            each.iter().all(Option::is_some).then_some(true)
        };
    }
    let mut pen = Pen { rest: text };
    if let Ok(left) = pen.sum() {
        for (sign, holds) in [
            (" < ", (|a, b| a < b) as fn(f64, f64) -> bool),
            (" ≤ ", |a, b| a <= b),
            (" > ", |a, b| a > b),
            (" ≥ ", |a, b| a >= b),
            (" = ", |a, b| (a - b).abs() <= 1e-9),
        ] {
            if pen.takes(sign) {
                let right = pen.sum().ok().filter(|_| pen.rest.is_empty())?;
                return Some(holds(left, right));
            }
        }
    }
    // In parentheses.
    condition(text.strip_prefix('(')?.strip_suffix(')')?)
}

/// What a word parts, outside of parentheses.
fn parts<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    let (mut parts, mut from, mut depth) = (Vec::new(), 0, 0_i32);
    for (at, c) in text.char_indices() {
        if depth == 0 && text[at..].starts_with(word) && at >= from {
            parts.push(&text[from..at]);
            from = at + word.len();
        }
        depth += i32::from(c == '(') - i32::from(c == ')');
    }
    parts.push(&text[from..]);
    parts
}
