//! Numbers as readers expect them.

/// A whole number with a comma between groups of three digits, as English, Japanese and Chinese
/// all write it.
pub fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn groups_have_three_digits() {
        let written = [0, 12, 680, 1_463, 12_345, 1_234_567].map(grouped);
        assert_eq!(written, ["0", "12", "680", "1,463", "12,345", "1,234,567"]);
    }
}
