//! A trie over bytes, to find all pieces that begin at a place.

/// Nodes in the order of their depth, the children of a node side by side and in the order of their labels.
pub struct Trie {
    /// Where the children of each node begin in the list of nodes; one more at the end.
    children: Vec<u32>,
    /// The byte that leads to each node; the root's means nothing.
    labels: Vec<u8>,
    /// The number of the text that ends at each node, plus one; zero where none does.
    ends: Vec<u16>,
}

/// A place in the trie.
#[derive(Clone, Copy)]
pub struct Node(u32);

impl Trie {
    /// Of at most 65,535 sorted, different texts; the numbers of texts count from `first`.
    pub fn new(texts: &[&[u8]], first: u16) -> Trie {
        let mut trie = Trie { children: Vec::new(), labels: vec![0], ends: vec![0] };
        let (mut level, mut next) = (Vec::from([(0, texts.len())]), Vec::new());
        for depth in 0.. {
            for range in level.drain(..) {
                trie.grow(texts, range, (depth, first), &mut next);
            }
            std::mem::swap(&mut level, &mut next);
            if level.is_empty() {
                break;
            }
        }
        trie.children.push(trie.labels.len() as u32);
        trie
    }

    /// Where every walk begins.
    pub fn root(&self) -> Node {
        Node(0)
    }

    /// One byte further.
    #[inline]
    pub fn child(&self, Node(node): Node, byte: u8) -> Option<Node> {
        let start = *self.children.get(node as usize)? as usize;
        let end = *self.children.get(node as usize + 1)? as usize;
        let place = self.labels.get(start..end)?.binary_search(&byte).ok()?;
        Some(Node((start + place) as u32))
    }

    /// The number of the text that ends here.
    #[inline]
    pub fn end(&self, Node(node): Node) -> Option<u16> {
        self.ends.get(node as usize)?.checked_sub(1)
    }

    /// Gives the next node without children its children: the groups of the texts from `start` to `end` by their byte at
    /// `depth`, which are added to `groups`.
    fn grow(
        &mut self,
        texts: &[&[u8]],
        (start, end): (usize, usize),
        (depth, first): (usize, u16),
        groups: &mut Vec<(usize, usize)>,
    ) {
        self.children.push(self.labels.len() as u32);
        let mut label = None;
        for (i, text) in (start..end).zip(texts.get(start..end).unwrap_or_default()) {
            let Some(&byte) = text.get(depth) else { continue };
            match groups.last_mut() {
                Some(group) if label == Some(byte) => group.1 = i + 1,
                _ => {
                    label = Some(byte);
                    groups.push((i, i + 1));
                    self.labels.push(byte);
                    self.ends.push(if text.len() == depth + 1 { first + i as u16 + 1 } else { 0 });
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_prefix() {
        let trie = Trie::new(&[b"a", b"ab", b"abcd", b"b"], 3);
        let mut found = Vec::new();
        let mut node = trie.root();
        for &byte in b"abcde" {
            let Some(next) = trie.child(node, byte) else { break };
            found.push(trie.end(next));
            node = next;
        }
        assert_eq!(found, [Some(3), Some(4), None, Some(5)]);
    }
}
